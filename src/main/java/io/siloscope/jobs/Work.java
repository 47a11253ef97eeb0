package io.siloscope.jobs;

/// A piece of work that reports its progress and stops on request.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress, Cancel cancel) throws Exception;
}
