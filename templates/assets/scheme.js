// Before anything is painted: the colour scheme that the reader chose earlier, if any.
(() => {
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
  } catch {
    // Storage is closed to this page: the system's scheme stands.
  }
})();
