/// A scenario written from a live database: its dearest statements become reports, its most
/// frequent ones the mix of a load, with parameters that are drawn anew at each size.
@NullMarked
package dev.highwater.volume.init;

import org.jspecify.annotations.NullMarked;
