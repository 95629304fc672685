// What JavaScript adds to a page that works without it: the switch of the colour scheme, notes as popovers, the place
// in the text marked in the contents, a menu that closes by itself.

// Colour scheme: follows the system until the reader chooses; choosing the system's own again ends the choice.
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const switcher = document.querySelector(".scheme");

const scheme = () => root.dataset.scheme || (dark.matches ? "dark" : "light");
const nameSwitch = () => {
  const words = scheme() === "dark" ? switcher.dataset.light : switcher.dataset.dark;
  switcher.querySelector("span").textContent = words;
  switcher.title = words;
};

if (switcher) {
  switcher.hidden = false;
  nameSwitch();
  dark.addEventListener("change", nameSwitch);
  switcher.addEventListener("click", () => {
    const wanted = scheme() === "dark" ? "light" : "dark";
    const followsSystem = (wanted === "dark") === dark.matches;
    if (followsSystem) delete root.dataset.scheme;
    else root.dataset.scheme = wanted;
    try {
      if (followsSystem) localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", wanted);
    } catch {
      // Not remembered where storage is closed.
    }
    nameSwitch();
  });
}

// Notes: a link to one opens it as a popover next to the link.
const openNote = (note, link) => {
  const sheet = document.querySelector(".note:target");
  if (sheet && link.id) location.replace(`#${link.id}`);
  link.setAttribute("aria-expanded", "true");
  note.showPopover({ source: link });
  note.scrollTop = 0;
  note.focus({ preventScroll: true });
  if (note.offsetWidth >= root.clientWidth) link.scrollIntoView({ block: "nearest" });
};

document.addEventListener("toggle", (event) => {
  if (!event.target.matches(".note") || event.newState !== "closed") return;
  for (const link of document.querySelectorAll(`[href="#${event.target.id}"]`)) link.removeAttribute("aria-expanded");
}, true);

document.addEventListener("click", (event) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[href]");
  if (!link) return;
  const open = link.closest(".note:popover-open");
  if (link.matches(".note-back") && open) {
    event.preventDefault();
    open.hidePopover();
    return;
  }
  const note = link.matches(".number, .citation") && document.getElementById(link.hash.slice(1));
  if (note && note.popover) {
    event.preventDefault();
    openNote(note, link);
  }
});

// Contents: mark the part that is being read.
const entries = [...document.querySelectorAll(".contents a, .one-piece .menu a")];
const parts = entries.map((entry) => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
let waiting = false;

const markPlace = () => {
  waiting = false;
  const line = innerHeight * 0.35;
  let place = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < line);
  if (scrollY + innerHeight >= root.scrollHeight - 2) place = parts.length - 1;
  entries.forEach((entry, index) => entry.ariaCurrent = index === place ? "true" : null);
};

if (entries.length) {
  markPlace();
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(markPlace);
    waiting = true;
  }, { passive: true });
}

// Menu: closes on Escape and on a click elsewhere.
const menu = document.querySelector(".menu");

if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}
