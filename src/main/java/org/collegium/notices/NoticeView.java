package org.collegium.notices;

import java.time.Instant;
import org.collegium.kernel.Ref;

/**
 * A notice.
 *
 * @param kind what happened: the sentence for it is {@code notice.KIND} in the bundle
 * @param address where it leads
 */
public record NoticeView(Ref ref, String kind, String address, Instant at, boolean read) {}
