// curses as the optimiser of output: we hand it finished runs of a row, it finds the fewest bytes.
// Whole runs, because curses 6.4 leaves half a wide character behind when single cells are written.
#include <wchar.h>

#include "internal.h"

#define RUN_MAX 256 // characters written at once; a longer run is written in pieces

static bool has_colour;
static bool cursor_visible;

void paint_start(void) {
  has_colour = has_colors();
  if (has_colour) {
    start_color();
    use_default_colors();
  }
  cursor_visible = true; // as the shell leaves it
  ct_set_cursor_visible(false);
}

int32_t ct_colours(void) { return has_colour ? COLORS : 0; }

int32_t ct_pair(int32_t foreground, int32_t background) {
  // Without colours alloc_pair dereferences a null pointer (curses 6.4).
  if (!has_colour || foreground >= COLORS || background >= COLORS)
    return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void ct_rest_colours(int32_t foreground, int32_t background) {
  if (has_colour && foreground < COLORS && background < COLORS)
    assume_default_colors(foreground, background);
}

void ct_resize(int32_t rows, int32_t columns) {
  resize_term(rows, columns);
  ct_repaint_all();
}

void ct_repaint_all(void) { clearok(curscr, TRUE); }

static attr_t curses_attributes(uint8_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD)
    result |= A_BOLD;
  if (attributes & CT_DIM)
    result |= A_DIM;
  if (attributes & CT_UNDERLINE)
    result |= A_UNDERLINE;
  if (attributes & CT_REVERSE)
    result |= A_REVERSE;
  return result;
}

static void fill(cchar_t *out, wchar_t character, const ct_cell *cell) {
  const wchar_t text[2] = {character, 0};
  int pair = cell->pair;
  setcchar(out, text, curses_attributes(cell->attributes), (short)pair, &pair);
}

void ct_put(int32_t row, int32_t column, const ct_cell *cells, int32_t count) {
  cchar_t run[RUN_MAX + 1];
  int32_t filled = 0, width = 0;
  for (int32_t i = 0; i < count; i++) {
    if (wcwidth((wchar_t)cells[i].scalar) == cells[i].columns) {
      fill(&run[filled++], (wchar_t)cells[i].scalar, &cells[i]);
    } else {
      fill(&run[filled++], L'?', &cells[i]);
      if (cells[i].columns == 2)
        fill(&run[filled++], L' ', &cells[i]);
    }
    width += cells[i].columns;
    if (filled >= RUN_MAX - 1 || i == count - 1) {
      mvadd_wchnstr(row, column, run, filled);
      column += width;
      filled = width = 0;
    }
  }
}

void ct_place_cursor(int32_t row, int32_t column) {
  leaveok(stdscr, FALSE);
  move(row, column);
}

void ct_leave_cursor(void) { leaveok(stdscr, TRUE); }

void ct_set_cursor_visible(bool visible) {
  if (visible == cursor_visible)
    return;
  curs_set(visible ? 1 : 0);
  cursor_visible = visible;
}

void ct_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

int32_t ct_scalar_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
