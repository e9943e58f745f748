package org.collegium.story;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many people doing something at the same moment, each in a thread of the server. */
@ApplicationScoped
class Together {

    @Resource
    ManagedThreadFactory ofTheServer;

    /**
     * How one of them fared.
     *
     * @param answer null when refused
     * @param refusal null when answered
     */
    record Outcome<T>(T answer, Throwable refusal) {
        boolean answered() {
            return refusal == null;
        }
    }

    /** Lets so many do the same thing at once. */
    <T> List<Outcome<T>> times(int people, Callable<T> act) {
        return all(IntStream.range(0, people).mapToObj(i -> act).toList());
    }

    /** Does all of these at once and returns how each fared, in their order. */
    <T> List<Outcome<T>> all(List<Callable<T>> acts) {
        var together = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size(), ofTheServer);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Reads in a transaction of its own. The server's threads share what their maker had open outside of transactions, so readings beside
     * or after them need this; requests, which share nothing, do not.
     */
    @Transactional
    <T> T calmly(Supplier<T> reading) {
        return reading.get();
    }

    private static <T> Outcome<T> outcome(Future<T> one) {
        try {
            return new Outcome<>(one.get(60, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("Somebody waits for ever", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
