/// Two runs compared, as a text for a terminal, as Markdown, as JUnit and as a page.
@NullMarked
package dev.highwater.volume.report.comparison;

import org.jspecify.annotations.NullMarked;
