package org.collegium.access;

import org.collegium.kernel.Refusal;

/** Where a desk turns a decision into a stop. */
public final class Gate {

    private Gate() {}

    /**
     * Lets pass who may know of the thing; to anybody else it does not exist.
     *
     * @throws Refusal.NotFound on any refusal, whatever its reason
     */
    public static void reveal(Decision decision) {
        if (!decision.allowed()) {
            throw new Refusal.NotFound();
        }
    }

    /**
     * Lets pass who may act. Ask only after {@link #reveal}: the reason is told.
     *
     * @throws Refusal.NotAllowed with the reason of the refusal
     */
    public static void require(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            throw new Refusal.NotAllowed(refused.reason());
        }
    }

    /** For acts that are open to everybody by design; says so aloud, so that no desk method is silent about its gate. */
    public static void openToAll() {
        // nothing to check: the call itself is the statement, and ArchitectureTest looks for it
    }
}
