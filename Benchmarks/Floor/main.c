// The least a full-screen list can be: what the machine, the terminal and ncurses cost by themselves.
// The benchmark prints the workstation's figures as ratios to this program's, taken in the same run.
//
//   floor mark|bar     a list of 18 rows; cursor keys move the mark or the bar, letters are echoed,
//                      F10 ends it
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>
#include <string.h>

enum { ROWS = 18, FIRST = 4 };

static void draw_row(int row, bool selected, bool bar) {
    if (selected && bar) attron(A_REVERSE);
    mvprintw(FIRST + row, 0, "%s4109002611239000%02d7  食品经营许可（新办）  缺 1 未知 1   剩 %2d 日",
             selected && !bar ? " ▸" : "  ", row, row);
    if (selected && bar) attroff(A_REVERSE);
}

int main(int argc, char **argv) {
    const bool bar = argc > 1 && strcmp(argv[1], "bar") == 0;
    setlocale(LC_CTYPE, "");
    if (initscr() == NULL) return 1;
    raw();
    noecho();
    keypad(stdscr, true);
    set_escdelay(25);
    mvprintw(0, 1, "一窗  市政务服务中心 5号窗");
    mvprintw(2, 2, "查件 ");
    for (int row = 0; row < ROWS; row++) draw_row(row, row == 0, bar);
    int selected = 0, typed = 0;
    move(FIRST, 1);
    refresh();
    for (;;) {
        const int key = getch();
        if (key == KEY_F(10)) break;
        if (key == KEY_DOWN || key == KEY_UP) {
            const int next = key == KEY_DOWN ? (selected + 1) % ROWS : (selected + ROWS - 1) % ROWS;
            draw_row(selected, false, bar);
            draw_row(next, true, bar);
            selected = next;
            move(FIRST + selected, 1);
        } else if (key >= ' ' && key < 127) {
            mvaddch(2, 7 + typed++ % 40, (chtype)key);
        }
        refresh();
    }
    endwin();
    return 0;
}
