/// An anonymizing run as a Spring Batch job: the order of its steps, how many streams copy at once,
/// and what a killed run left behind. The only room of the anonymizer that knows Spring.
@NullMarked
package dev.highwater.anonymize.job;

import org.jspecify.annotations.NullMarked;
