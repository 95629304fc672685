// The search over MkDocs' index as the build has extended it; offered on pages that come from a web server. Finds what
// has all words, each as the beginning of a word, numbers as they are written; else what comes closest.
(() => {
  const [opener, dialog, status, list] = ["open", "dialog", "count", "results"].map((name) => document.querySelector(`.search-${name}`));
  const [input, slash] = dialog.querySelectorAll("input");
  const template = dialog.querySelector("template");
  const index = new URL(dialog.dataset.index, location.href);
  const word = /([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[.,]\p{N}+)*)/gu;
  let entries;

  if (!index.protocol.startsWith("http") || !dialog.showModal) return;

  // Words without accents and capitals; in an entry a space stands before and after each.
  const wordsOf = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(word) || [];
  const fold = (text) => ` ${wordsOf(text).join(" ")} `;

  // How well words fit: 4 if the title has them whole, 1 if the text has some that begin so, false if neither.
  const fit = ({ title, text }, words) => {
    const [place, worth] = title.includes(` ${words}`) ? [title, 3] : [text, 1];
    return place.includes(` ${words}`) && worth + place.includes(` ${words} `);
  };

  // A word that is nowhere loses its last letters: that finds other endings, and forgives slips.
  const shorten = (typed) =>
    typed.length < 4 || entries.some((entry) => fit(entry, typed)) ? typed : shorten(typed.slice(0, -1));

  // What has most of the words, best first (what fits alike in the order of the index), and how many words that is.
  const search = (words) => {
    let [hits, most] = [[], 1];
    for (const entry of entries) {
      const fits = words.map((each) => fit(entry, each)).filter(Boolean);
      if (fits.length > most) [hits, most] = [[], fits.length];
      if (fits.length < most) continue;
      hits.push({ doc: entry.doc, score: fits.reduce((sum, each) => sum + each, fit(entry, words.join(" "))) });
    }
    return [hits.sort((a, b) => b.score - a.score), most];
  };

  // A text with the words marked; of a long one the part that has most of them.
  const show = (element, text, words) => {
    const pieces = text.split(word);
    const fits = pieces.map((piece, at) => at % 2 && words.some((each) => fold(piece).startsWith(` ${each}`)));
    const near = (at) => fits[at] && fits.slice(at, at + 40).filter(Boolean).length;
    const best = pieces.reduce((so, _, at) => near(at) > near(so) ? at : so, 1);
    const from = best > 30 ? best - 14 : 0;
    const part = pieces.slice(from, from + 60).map((piece, at) =>
      fits[from + at] ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece);
    element.append(from ? "… " : "", ...part, from + 60 < pieces.length ? " …" : "");
  };

  const update = () => {
    const typed = wordsOf(input.value);
    list.replaceChildren();
    status.textContent = "";
    if (!typed.length || !entries) return;
    const words = typed.map(shorten);
    const [hits, most] = search(words);
    const exact = most === words.length && `${words}` === `${typed}`;
    status.textContent = status.dataset[!hits.length ? "none" : exact ? "some" : "near"].replace("{count}", hits.length);
    for (const { doc } of hits.slice(0, 40)) {
      const row = template.content.cloneNode(true);
      const [link, kind, title, text] = row.querySelectorAll("a, span, p");
      link.href = new URL(`../${doc.location}`, index);
      kind.textContent = template.dataset[doc.kind].replace("{page}", doc.page);
      show(title, doc.title, words);
      show(text, doc.text, words);
      list.append(row);
    }
  };

  const open = async () => {
    dialog.showModal();
    input.select();
    try {
      entries ??= (await (await fetch(index)).json()).docs.map((doc) => ({ doc, title: fold(doc.title), text: fold(doc.text) }));
      update();
    } catch {
      status.textContent = status.dataset.failed;
    }
  };

  // The key / can be switched off: those who speak to their computer may type it without meaning to.
  let kept = {};
  try {
    kept = localStorage;
  } catch {
    // Not remembered where storage is closed.
  }
  slash.checked = kept.slash !== "off";
  slash.addEventListener("change", () => kept.slash = slash.checked ? "on" : "off");

  document.addEventListener("keydown", (event) => {
    const called = event.ctrlKey || event.metaKey ? event.key === "k" : event.key === "/" && slash.checked;
    if (!called || dialog.open || event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    open();
  });

  dialog.addEventListener("keydown", (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (step || event.key === "Escape") event.preventDefault();
    if (step) stops[at + step]?.focus();
    else if (event.key === "Enter" && !at) stops[1]?.click();
    else if (event.key === "Escape") dialog.close();
  });

  // Closes on its button, beside it, and on a link to this very page.
  dialog.addEventListener("click", ({ target }) => {
    if (target.matches(".search-dialog, .search-close") || target.closest("a")?.pathname === location.pathname) dialog.close();
  });

  input.addEventListener("input", update);
  opener.addEventListener("click", open);
  opener.hidden = false;
})();
