// Before anything is painted: the colour scheme that the reader chose earlier, if any, and the fonts.
(() => {
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
  } catch {
    // Storage is closed to this page: the system's scheme stands.
  }

  // Fonts are asked for before a style sheet can name them. From a folder they are at hand, and browsers refuse this.
  if (!location.protocol.startsWith("http")) return;
  for (const cut of ["serif-regular", "serif-semibold", "sans-regular", "sans-semibold"]) {
    const link = document.createElement("link");
    const href = new URL(`fonts/${cut}.woff2`, document.currentScript.src);
    document.head.append(Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href }));
  }
})();
