/**
 * The faces members show: one real-name persona and pseudonymous ones. Whose face it is never leaves this package but as an answer to
 * the member's own request. Uses members and the ground.
 */
package org.collegium.personas;
