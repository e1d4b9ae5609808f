/// `highwater doctor`: what this machine and that database can and cannot do, and how to mend it.
@NullMarked
package dev.highwater.cli.doctor;

import org.jspecify.annotations.NullMarked;
