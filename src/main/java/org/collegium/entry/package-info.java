/** The door: who is asking. Reads the sign-in cookie or the bearer token and builds the actor of this request. */
package org.collegium.entry;
