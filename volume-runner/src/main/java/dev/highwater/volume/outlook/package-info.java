/// What a run would do, told beforehand: how long about, how much disk, and what is wrong with the
/// scenario's SQL on a real server.
@NullMarked
package dev.highwater.volume.outlook;

import org.jspecify.annotations.NullMarked;
