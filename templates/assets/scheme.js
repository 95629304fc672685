// Before anything is painted: the chosen colour scheme, an early call for fonts.
(() => {
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
  } catch {
    // Storage is closed: the system's scheme stands.
  }

  // In a folder fonts are at hand, and browsers refuse this.
  if (location.protocol === "file:") return;
  for (const cut of ["serif-regular", "serif-semibold", "sans-regular", "sans-semibold"]) {
    const link = document.head.appendChild(document.createElement("link"));
    const href = `${document.currentScript.dataset.fonts}${cut}.woff2`;
    Object.assign(link, { as: "font", crossOrigin: "", href, rel: "preload" });
  }
})();
