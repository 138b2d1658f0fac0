/**
 * Leading order and the Drell–Yan limit in a few microseconds, exact to 1e-5. A point and a final
 * state go in; cross sections at all scales and the leading order split into {@code Structure}s,
 * which learned corrections multiply, come out.
 */
package org.deepxs.predict.kernel;
