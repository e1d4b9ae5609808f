/// Jobs of Spring Batch whose history outlives the process: where it is kept, and how a run that
/// was killed is taken up. With the `job` packages of the verbs the only room that knows Spring.
@NullMarked
package dev.highwater.dataset.job;

import org.jspecify.annotations.NullMarked;
