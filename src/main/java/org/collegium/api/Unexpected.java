package org.collegium.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLIntegrityConstraintViolationException;

/** Everything that nobody foresaw: written to the log once, and told without any detail. */
@Provider
public class Unexpected implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Unexpected.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(thrown);
    }

    static Response answer(Throwable thrown) {
        if (changedMeanwhile(thrown)) {
            return Problem.of(409, "changed-meanwhile").answer().build();
        }
        LOG.log(Level.ERROR, "A REST request failed unexpectedly", thrown);
        return Problem.of(500, "unexpected").answer().build();
    }

    /** Two wrote the same row, or one that may be there once, at the same moment; the transaction reports it, wrapped. */
    private static boolean changedMeanwhile(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
