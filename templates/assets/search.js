// The search over MkDocs' index, as the build has extended it. Offered on pages that come from a web server.
(() => {
  const parts = ".search-open, .search-dialog, .search-count, .search-dialog :is(input, ol, template)";
  const [opener, dialog, input, status, list, slash, template] = document.querySelectorAll(parts);
  const index = new URL(dialog.dataset.index, location.href);
  const word = /([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[.,]\p{N}+)*)/gu;
  let entries;

  if (!location.protocol.startsWith("http")) return;

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

  // Lists what has most of the words, best first, else in the order of the index.
  const update = () => {
    const typed = wordsOf(input.value);
    list.replaceChildren();
    status.textContent = "";
    if (!typed.length || !entries) return;
    const words = typed.map(shorten);
    let [hits, most] = [[], 1];
    for (const entry of entries) {
      const fits = words.map((each) => fit(entry, each)).filter(Boolean);
      if (fits.length < most) continue;
      if (fits.length > most) [hits, most] = [[], fits.length];
      hits.push({ ...entry.doc, score: fits.reduce((sum, each) => sum + each, fit(entry, words.join(" "))) });
    }
    const said = !hits.length ? "none" : most < words.length || `${words}` !== `${typed}` ? "near" : "some";
    status.textContent = status.dataset[said].replace("{count}", hits.length);
    for (const hit of hits.sort((a, b) => b.score - a.score).slice(0, 40)) {
      const row = template.content.cloneNode(true);
      const [link, kind, title, text] = row.querySelectorAll("a, span, p");
      link.href = new URL(`../${hit.location}`, index);
      kind.textContent = template.dataset[hit.kind].replace("{page}", hit.page);
      show(title, hit.title, words);
      show(text, hit.text, words);
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

  document.addEventListener("keydown", (event) => {
    const called = event.ctrlKey || event.metaKey ? event.key === "k" : event.key === "/" && slash.checked;
    if (!called || event.target.closest("dialog, input, select, textarea, [contenteditable]")) return;
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
    if (target.matches("dialog, .search-close") || target.closest("a")?.pathname === location.pathname) dialog.close();
  });

  input.addEventListener("input", update);
  opener.addEventListener("click", open);
  opener.hidden = false;

  // Who speaks to the computer may type a / without meaning to: the key can be switched off.
  try {
    slash.checked = localStorage.slash !== "off";
    slash.addEventListener("change", () => localStorage.slash = slash.checked ? "on" : "off");
  } catch {
    // Not remembered where storage is closed.
  }
})();
