/// A dataset as files: a folder with a compressed file of COPY BINARY for each table and a manifest
/// that knows every block of them.
@NullMarked
package dev.highwater.dataset.archive;

import org.jspecify.annotations.NullMarked;
