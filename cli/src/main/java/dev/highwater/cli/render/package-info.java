/// How answers look: plain tables and facts at most 100 columns wide, and JSON.
@NullMarked
package dev.highwater.cli.render;

import org.jspecify.annotations.NullMarked;
