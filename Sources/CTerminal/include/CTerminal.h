// The terminal as Swift sees it: plain integers, no <curses.h>. The names of curses (clear, move,
// box, echo, timeout …), its globals, macros and variadic calls stay behind this header.
//
// Everything except ct_wake_post is for one thread: the one that called ct_start.
#ifndef YC_CTERMINAL_H
#define YC_CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// ---- Start and end ------------------------------------------------------------------------------

// What ct_start answers. Nothing in here ever calls exit().
#define CT_STARTED 0
#define CT_NO_TTY 1             // neither standard input and output nor /dev/tty is a terminal
#define CT_NO_UTF8_LOCALE 2     // not even C.UTF-8 is installed
#define CT_NO_TERM 3            // TERM is unset or empty
#define CT_UNKNOWN_TERM 4       // terminfo has no entry for TERM
#define CT_NO_CURSOR_MOVEMENT 5 // e.g. TERM=dumb
#define CT_FAILED 6             // newterm refused: out of memory, or the terminal has gone

typedef struct {
  int32_t wake_fd;         // an eventfd of ct_wake_open; the signal handlers write to it
  bool probes_width;       // ask the terminal how wide it draws '→'; the answer comes as input
  const char *last_words;  // written after a crash has given the terminal back; NULL for none
} ct_options;

int32_t ct_start(const ct_options *options);
/// What ct_start would answer, and the terminal's size, without taking it; 0 where nobody knows it.
int32_t ct_check(int32_t *rows, int32_t *columns);
/// The answer to the width probe has come; ct_end need not throw input away for its sake.
void ct_probe_answered(void);
/// Gives the terminal, the signal handlers and standard error back. Harmless when not started.
void ct_end(void);
/// Gives the terminal to the shell, stops the process group, and takes the terminal again when the
/// shell continues it. The caller repaints everything and asks for the size afterwards.
void ct_suspend(void);
/// Takes the terminal again after somebody else stopped and continued us (SIGSTOP, SIGCONT).
void ct_retake(void);

// ---- Signals and waiting ------------------------------------------------------------------------

#define CT_SIGNAL_RESIZE 1
#define CT_SIGNAL_TERMINATE 2
#define CT_SIGNAL_HANG_UP 4
#define CT_SIGNAL_INTERRUPT 8
#define CT_SIGNAL_STOP 16
#define CT_SIGNAL_CONTINUE 32

/// Lets a stack overflow of the calling thread end as other crashes do, with the terminal given back.
/// The thread that starts the terminal has it; others call it before they work. Costs nothing twice.
void ct_guard_thread(void);

/// The signals since the last call, as a set of the bits above.
int32_t ct_signals_take(void);

/// An eventfd, non-blocking and closed on exec; -1 when the system has none left.
int32_t ct_wake_open(void);
/// Wakes ct_wait. Any thread, any signal handler.
void ct_wake_post(int32_t wake_fd);
void ct_wake_drain(int32_t wake_fd);

#define CT_READY_INPUT 1
#define CT_READY_WAKE 2
#define CT_READY_WATCH 4
#define CT_READY_GONE 8 // the terminal has hung up

/// Sleeps until something is ready, a signal arrives, or the time is over; -1 sleeps for ever.
/// `watch_fd` may be -1. A terminal that has gone is ready for ever, so stop heeding it then.
/// Answers a set of the bits above, 0 for time over or a signal.
int32_t ct_wait(int32_t wake_fd, int32_t watch_fd, bool heeds_terminal,
                int32_t timeout_milliseconds);

// ---- Keys ---------------------------------------------------------------------------------------

#define CT_NO_INPUT (-1)
// 0...255 are bytes as the terminal sent them; everything else is one of these.
#define CT_KEY_UP 0x10001
#define CT_KEY_DOWN 0x10002
#define CT_KEY_LEFT 0x10003
#define CT_KEY_RIGHT 0x10004
#define CT_KEY_HOME 0x10005
#define CT_KEY_END 0x10006
#define CT_KEY_PAGE_UP 0x10007
#define CT_KEY_PAGE_DOWN 0x10008
#define CT_KEY_INSERT 0x10009
#define CT_KEY_DELETE 0x1000A
#define CT_KEY_BACKSPACE 0x1000B
#define CT_KEY_BACK_TAB 0x1000C
#define CT_KEY_ENTER 0x1000D
#define CT_KEY_PASTE_BEGIN 0x1000E
#define CT_KEY_PASTE_END 0x1000F
#define CT_KEY_MOUSE 0x10010   // ct_mouse_take has the rest
#define CT_KEY_UNKNOWN 0x10011 // a key terminfo knows and we do not use
#define CT_KEY_FUNCTION 0x10100 // + n for Fn, n = 1...24

/// The next byte or key, CT_NO_INPUT when there is none now. Never blocks longer than the 25 ms
/// that tell a lone Esc from the beginning of a sequence.
int32_t ct_next_input(void);
/// Whether the terminal has hung up: readable for ever, with nothing to read.
bool ct_is_gone(void);
/// Whether the kernel holds input that was not read yet.
bool ct_has_unread_input(void);
/// Throws away everything typed and not yet read.
void ct_discard_input(void);

#define CT_MOUSE_NONE 0
#define CT_MOUSE_PRESS 1
#define CT_MOUSE_RELEASE 2
#define CT_MOUSE_WHEEL_UP 3
#define CT_MOUSE_WHEEL_DOWN 4

/// What the mouse did, after CT_KEY_MOUSE; row and column count from 0.
int32_t ct_mouse_take(int32_t *row, int32_t *column);
void ct_set_mouse(bool enabled);

// ---- Painting -----------------------------------------------------------------------------------

#define CT_BOLD 1
#define CT_DIM 2
#define CT_UNDERLINE 4
#define CT_REVERSE 8

/// One drawn character: `columns` is what the caller counts for it, 1 or 2.
typedef struct {
  uint32_t scalar;
  uint16_t pair;
  uint8_t attributes;
  uint8_t columns;
} ct_cell;

void ct_size(int32_t *rows, int32_t *columns);
/// Tells curses the new size; the next ct_flush clears and repaints.
void ct_resize(int32_t rows, int32_t columns);
/// The colours the terminal has; 0 for none.
int32_t ct_colours(void);
/// A colour pair; -1 means the terminal's own colour. 0, the default pair, when there is none left.
int32_t ct_pair(int32_t foreground, int32_t background);
/// The colours of pair 0, in which curses leaves the terminal after every frame: what is written in
/// them costs no bytes for colour. -1 means the terminal's own colour.
void ct_rest_colours(int32_t foreground, int32_t background);

/// Writes characters into a row of the next frame. A character whose width the C library counts
/// differently is written as '?' padded to `columns`, because it would shift the rest of the row.
void ct_put(int32_t row, int32_t column, const ct_cell *cells, int32_t count);
/// The next ct_flush clears the terminal and writes everything.
void ct_repaint_all(void);
/// Where the cursor rests after a flush, also when it does not show: screen readers follow it.
void ct_place_cursor(int32_t row, int32_t column);
/// The cursor may rest wherever the last character was written, which costs no bytes.
void ct_leave_cursor(void);
/// Shows or hides the cursor where the terminal can; sends nothing when nothing changes.
void ct_set_cursor_visible(bool visible);
/// Sends the difference between the last and the next frame.
void ct_flush(void);

/// The columns the C library (and so curses) counts for a scalar: -1, 0, 1 or 2.
int32_t ct_scalar_columns(uint32_t scalar);

#endif
