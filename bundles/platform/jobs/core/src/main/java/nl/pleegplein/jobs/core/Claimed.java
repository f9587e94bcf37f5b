package nl.pleegplein.jobs.core;

import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;

/**
 * A job that this node is to do.
 *
 * @param lines how many lines of its report are kept already
 * @param attempt under which the lease stands; another for every time a job is begun, so that a thread that lost its job
 *     cannot write about it any more
 */
record Claimed(Job job, Optional<String> checkpoint, int lines, UUID attempt) {}
