/** Module bench. */
package org.deepxs.bench;
