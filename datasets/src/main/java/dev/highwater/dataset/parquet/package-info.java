/// Tables as Apache Parquet files, for programs that analyse them.
@NullMarked
package dev.highwater.dataset.parquet;

import org.jspecify.annotations.NullMarked;
