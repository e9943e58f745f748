/** Typed ids, the opaque public {@link org.collegium.kernel.Ref} and the sealed {@link org.collegium.kernel.Refusal}. Knows nobody. */
package org.collegium.kernel;
