package org.collegium.entry;

import jakarta.security.enterprise.credential.Credential;

/** What somebody shows at the door: the secret of a sign-in, from a cookie or a header. */
record SignInToken(String secret) implements Credential {}
