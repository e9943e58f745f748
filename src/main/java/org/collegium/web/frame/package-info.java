/** What every page needs: addresses, safety, words, the frame around a page. */
package org.collegium.web.frame;
