/// `highwater dataset`: the specs of the library and of your own, and how a command names one.
@NullMarked
package dev.highwater.cli.dataset;

import org.jspecify.annotations.NullMarked;
