/// `highwater dataset build|load|verify|export|diff`: datasets as files.
@NullMarked
package dev.highwater.cli.archive;

import org.jspecify.annotations.NullMarked;
