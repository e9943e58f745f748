/** What members are told inside the community. Observes events of the features below; nobody below knows it. */
package org.collegium.notices;
