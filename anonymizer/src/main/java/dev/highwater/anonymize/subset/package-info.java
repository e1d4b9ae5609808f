/// A part of the rows that is whole in itself: which rows somebody asked for, which others these
/// refer to, and how many they come to. Only reads.
@NullMarked
package dev.highwater.anonymize.subset;

import org.jspecify.annotations.NullMarked;
