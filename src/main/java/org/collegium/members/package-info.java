/**
 * Accounts: how one signs in, what one may do, and what the community knows of the registration. Never a name or a number: those belong
 * to registration. Uses the ground only.
 */
package org.collegium.members;
