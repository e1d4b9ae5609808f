/// How measurements grow with the size of the database: classes, intervals, breaks and forecasts.
@NullMarked
package dev.highwater.volume.fit;

import org.jspecify.annotations.NullMarked;
