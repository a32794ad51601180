#ifndef YC_CTERMINAL_INTERNAL_H
#define YC_CTERMINAL_INTERNAL_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "CTerminal.h"

// <term.h> defines lines, columns and buttons as macros, so the two calls we need are named here.
extern int setupterm(const char *name, int fd, int *error);
extern char *tigetstr(const char *capability);

/// The descriptors the screen lives on: 0 and 1, or /dev/tty when one of those is not a terminal.
typedef struct {
  int input;
  int output;
} tty_pair;

extern tty_pair ct_tty;
extern WINDOW *ct_keyboard; // a pad: wgetch on it never refreshes the screen behind our back

void keys_start(void);
bool keys_pastes(void);

void paint_start(void);

/// Writes what was kept of standard error. Safe in a signal handler.
void show_kept_stderr(int fd);

void signals_start(int wake_fd, const char *restore, size_t restore_length,
                   const struct termios *modes, const char *last_words);
void signals_end(void);
/// Lets SIGTSTP do what it does by default, here and now, and answers after SIGCONT.
void signals_stop_group(void);

#endif
