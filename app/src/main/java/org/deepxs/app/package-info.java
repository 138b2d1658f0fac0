/** Module app. */
package org.deepxs.app;
