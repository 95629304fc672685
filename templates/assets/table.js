// The table of all numbers: sorts by a column, filters by text and by status. Without it the table stands whole, in the
// order of the metrics file. A set (a heading row and its items) stays together: its items are sorted in it, and
// the whole goes by the item that comes first.
(() => {
  const table = document.querySelector(".permanent");
  const sieve = document.querySelector(".sieve");
  const [text, standing, order] = sieve.querySelectorAll("input, select");
  const count = sieve.querySelector("[role=status]");
  const reset = sieve.querySelector("button");
  const headings = [...table.tHead.rows[0].cells];
  const all = count.textContent;

  // What a row is sorted by: numbers before dates before words, what is empty last.
  // A set's heading says what its items share; its first cell spans two columns.
  const keyOf = (row, column, heading) => {
    const cell = row.cells[column];
    if (column === 2) return row.dataset.when ? [1, row.dataset.when] : [3, ""];
    const raw = column === 1 && cell.querySelector("data")?.value;
    if (raw && row.dataset.form === "date") return [1, raw];
    const number = raw ? parseFloat(raw) : NaN;
    if (!Number.isNaN(number)) return [0, number];
    const said = cell.querySelector(column ? "span, data" : "a") ?? heading?.cells[column - 1];
    const words = said?.textContent.trim();
    return words ? [2, words] : [3, ""];
  };

  const compare = ([kind, a], [otherKind, b], sign) => {
    if (kind !== otherKind) return kind - otherKind;
    if (kind === 0) return sign * (a - b);
    return sign * String(a).localeCompare(String(b), document.documentElement.lang, { numeric: kind === 2 });
  };

  const sets = [...table.tBodies].map((body) => {
    const [first] = body.rows;
    const heading = first.matches(".row-set") ? first : null;
    return { body, heading, rows: [...body.rows].filter((row) => row !== heading) };
  });

  const sort = (column, sign) => {
    headings.forEach((heading, index) => {
      if (index === column) heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      else heading.removeAttribute("aria-sort");
    });
    order.value = column < 0 ? "" : `${column} ${sign > 0 ? "ascending" : "descending"}`;
    if (order.selectedIndex < 0) order.value = "";
    const keyed = sets.map((set) => {
      const rows = set.rows.map((row) => ({ row, key: column < 0 ? null : keyOf(row, column, set.heading) }));
      if (column >= 0) rows.sort((a, b) => compare(a.key, b.key, sign));
      for (const { row } of rows) set.body.append(row);
      return { set, key: column === 0 && set.heading ? keyOf(set.heading, 0) : rows[0].key };
    });
    if (column >= 0) keyed.sort((a, b) => compare(a.key, b.key, sign));
    table.append(...keyed.map(({ set }) => set.body));
  };

  const filter = () => {
    const words = text.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = (row, more) => {
      const said = `${row.textContent} ${more}`.toLocaleLowerCase();
      return words.every((word) => said.includes(word))
        && (!standing.value || row.dataset.standing.split(", ").includes(standing.value));
    };
    let shown = 0;
    for (const { body, heading, rows } of sets) {
      const more = heading ? heading.textContent : "";
      const fitting = rows.filter((row) => (row.hidden = !fits(row, more)) === false).length;
      body.hidden = fitting === 0;
      shown += fitting;
    }
    const some = words.length > 0 || standing.value !== "";
    const number = sets.reduce((sum, set) => sum + set.rows.length, 0);
    count.textContent = some ? count.dataset.some.replace("{shown}", shown).replace("{all}", number) : all;
    reset.hidden = !some;
  };

  const showAll = () => {
    text.value = standing.value = "";
    filter();
  };

  // A row that is linked to is shown in any case.
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !table.contains(target) || !target.closest("[hidden]")) return;
    showAll();
    target.scrollIntoView();
  };

  for (const [column, heading] of headings.entries()) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sort" });
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const now = heading.getAttribute("aria-sort");
      if (now === "descending") sort(-1, 1);
      else sort(column, now ? -1 : 1);
    });
    // On paper the head is repeated on each sheet, which browsers do only if no button is in it.
    addEventListener("beforeprint", () => button.replaceWith(...button.childNodes));
    addEventListener("afterprint", () => {
      button.append(...heading.childNodes);
      heading.append(button);
    });
  }
  order.addEventListener("change", () => {
    const [column, direction] = order.value.split(" ");
    sort(direction ? Number(column) : -1, direction === "descending" ? -1 : 1);
  });
  text.addEventListener("input", filter);
  standing.addEventListener("change", filter);
  reset.addEventListener("click", () => {
    showAll();
    text.focus();
  });
  addEventListener("hashchange", showTarget);
  sieve.hidden = false;
})();
