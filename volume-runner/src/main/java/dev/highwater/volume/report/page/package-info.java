/// The sections of `report.html`, verdict first.
@NullMarked
package dev.highwater.volume.report.page;

import org.jspecify.annotations.NullMarked;
