/** What happens without anybody asking: starting up, and timers. Uses everything below; never another delivery. */
package org.collegium.jobs;
