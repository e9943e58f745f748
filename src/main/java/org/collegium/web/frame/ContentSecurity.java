package org.collegium.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * The policy of pages that hold PrimeFaces components: as strict as {@link Safety#POLICY}, but for the style attributes that these
 * components write, and a nonce for the script that starts them, which PrimeFaces appends. Script-src therefore stands last.
 */
@Named
@ApplicationScoped
public class ContentSecurity {

    public String getPolicy() {
        return "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src-elem 'self';"
                + " style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none'; object-src 'none';"
                + " frame-ancestors 'none'; script-src 'self'";
    }
}
