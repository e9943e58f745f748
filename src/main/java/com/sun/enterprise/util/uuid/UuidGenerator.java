package com.sun.enterprise.util.uuid;

/**
 * The outline of the server's own interface, to compile {@code StrongSessionIds} against: Payara does not publish the jar that holds it.
 * Never packaged; at run time the server's own is used.
 */
public interface UuidGenerator {
    String generateUuid();

    String generateUuid(Object obj);
}
