/// What a country's personal data look like, as data: detectors, pools of words, patterns and
/// shapes, so that another country is another folder.
@NullMarked
package dev.highwater.anonymize.pack;

import org.jspecify.annotations.NullMarked;
