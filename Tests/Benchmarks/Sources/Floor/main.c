// The floor that an export is measured against: it writes the cells of a planned form with
// libxlsxwriter and does nothing else, no layout, no check, no safe replacement of the file.
//
//     floor CELLS OUTPUT [TIMES]
//     floor --forms FOLDER CELLS...
//
// CELLS is what `run` makes of a plan dump. All are read and taken apart before the first call of
// the library; with TIMES the same workbook is written again, so that the cost of one can be told
// from the cost of a process.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { BLANK, TEXT, NUMBER };

typedef struct {
    const char *font;
    double size;
    int32_t bold, horizontal, vertical, stacked, wraps, bordered;
} Style;

typedef struct {
    int32_t row, column, last_row, last_column, style, kind;
    double number;
    const char *text;
} Cell;

typedef struct {
    const char *name, *title, *footer;
    int32_t created, paper, landscape, scale, centered, frozen, repeat_first, repeat_last;
    double margins[6];
    int32_t style_count, column_count, row_count, cell_count, break_count;
    Style *styles;
    double *columns, *rows;
    Cell *cells;
    lxw_row_t *breaks;
} Form;

static const char *next;

static int32_t integer(void) {
    int32_t value;
    memcpy(&value, next, sizeof value);
    next += sizeof value;
    return value;
}

static double decimal(void) {
    double value;
    memcpy(&value, next, sizeof value);
    next += sizeof value;
    return value;
}

static const char *text(void) {
    const char *value = next;
    next += strlen(value) + 1;
    return value;
}

static void *array(int32_t count, size_t size) {
    void *memory = calloc((size_t)count + 1, size);
    if (!memory) exit(2);
    return memory;
}

static double *decimals(int32_t count) {
    double *values = array(count, sizeof *values);
    for (int32_t i = 0; i < count; i++) values[i] = decimal();
    return values;
}

static void read_styles(Form *form) {
    form->styles = array(form->style_count = integer(), sizeof *form->styles);
    for (int32_t i = 0; i < form->style_count; i++) {
        Style *style = &form->styles[i];
        style->font = text();
        style->size = decimal();
        style->bold = integer();
        style->horizontal = integer();
        style->vertical = integer();
        style->stacked = integer();
        style->wraps = integer();
        style->bordered = integer();
    }
}

static void read_cells(Form *form) {
    form->cells = array(form->cell_count = integer(), sizeof *form->cells);
    for (int32_t i = 0; i < form->cell_count; i++) {
        Cell *cell = &form->cells[i];
        cell->row = integer();
        cell->column = integer();
        cell->last_row = integer();
        cell->last_column = integer();
        cell->style = integer();
        cell->kind = integer();
        cell->number = decimal();
        cell->text = text();
    }
}

static void read_form(Form *form) {
    form->title = text();
    form->created = integer();
    read_styles(form);
    form->name = text();
    form->paper = integer();
    form->landscape = integer();
    form->scale = integer();
    form->centered = integer();
    form->frozen = integer();
    form->repeat_first = integer();
    form->repeat_last = integer();
    for (int i = 0; i < 6; i++) form->margins[i] = decimal() / 72;
    form->footer = text();
    form->columns = decimals(form->column_count = integer());
    form->rows = decimals(form->row_count = integer());
    read_cells(form);
    form->breaks = array(form->break_count = integer(), sizeof *form->breaks);
    for (int32_t i = 0; i < form->break_count; i++) form->breaks[i] = (lxw_row_t)integer();
}

static lxw_format *add_format(lxw_workbook *workbook, const Style *style) {
    lxw_format *format = workbook_add_format(workbook);
    format_set_font_name(format, style->font);
    format_set_font_size(format, style->size);
    if (style->bold) format_set_bold(format);
    format_set_align(format, (uint8_t)style->horizontal);
    format_set_align(format, (uint8_t)style->vertical);
    if (style->wraps) format_set_text_wrap(format);
    if (style->stacked) format_set_rotation(format, 270);
    if (style->bordered) format_set_border(format, LXW_BORDER_THIN);
    return format;
}

static void set_page(lxw_worksheet *sheet, const Form *form) {
    lxw_header_footer_options options = {.margin = form->margins[5]};
    worksheet_set_paper(sheet, (uint8_t)form->paper);
    if (form->landscape) worksheet_set_landscape(sheet);
    worksheet_set_print_scale(sheet, (uint16_t)form->scale);
    if (form->centered) worksheet_center_horizontally(sheet);
    worksheet_set_margins(
        sheet, form->margins[3], form->margins[1], form->margins[0], form->margins[2]);
    worksheet_set_footer_opt(sheet, form->footer, &options);
    if (form->repeat_last > 0)
        worksheet_repeat_rows(
            sheet, (lxw_row_t)form->repeat_first - 1, (lxw_row_t)form->repeat_last - 1);
    worksheet_print_area(
        sheet, 0, 0, (lxw_row_t)form->row_count - 1, (lxw_col_t)form->column_count - 1);
    worksheet_freeze_panes(sheet, (lxw_row_t)form->frozen, 0);
    worksheet_set_h_pagebreaks(sheet, form->breaks);
}

static void write_cell(lxw_worksheet *sheet, const Cell *cell, lxw_format *format) {
    lxw_row_t row = (lxw_row_t)cell->row;
    lxw_col_t column = (lxw_col_t)cell->column;
    if (cell->last_row != cell->row || cell->last_column != cell->column)
        worksheet_merge_range(
            sheet, row, column, (lxw_row_t)cell->last_row, (lxw_col_t)cell->last_column,
            cell->text, format);
    else if (cell->kind == TEXT)
        worksheet_write_string(sheet, row, column, cell->text, format);
    else if (cell->kind == NUMBER)
        worksheet_write_number(sheet, row, column, cell->number, format);
    else
        worksheet_write_blank(sheet, row, column, format);
}

static int write_form(const Form *form, const char *path) {
    lxw_workbook *workbook = workbook_new(path);
    lxw_doc_properties properties = {
        .title = (char *)form->title, .created = (time_t)form->created};
    workbook_set_properties(workbook, &properties);
    lxw_format **formats = array(form->style_count, sizeof *formats);
    for (int32_t i = 0; i < form->style_count; i++)
        formats[i] = add_format(workbook, &form->styles[i]);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, form->name);
    for (int32_t i = 0; i < form->column_count; i++)
        worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, form->columns[i], NULL);
    for (int32_t i = 0; i < form->row_count; i++)
        worksheet_set_row(sheet, (lxw_row_t)i, form->rows[i], NULL);
    for (int32_t i = 0; i < form->cell_count; i++)
        write_cell(sheet, &form->cells[i], formats[form->cells[i].style]);
    set_page(sheet, form);
    free(formats);
    return workbook_close(workbook);
}

// Leaves the bytes in memory, for the texts of the form are in them.
static void read_file(Form *form, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(66);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = array((int32_t)size, 1);
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size) exit(74);
    fclose(file);
    next = bytes;
    read_form(form);
}

static int write_forms(int count, char **paths, const char *folder) {
    Form *forms = array(count, sizeof *forms);
    for (int i = 0; i < count; i++) read_file(&forms[i], paths[i]);
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%d.xlsx", folder, i);
        if (write_form(&forms[i], path)) return 1;
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 3) return 64;
    if (strcmp(argv[1], "--forms") == 0) return write_forms(argc - 3, argv + 3, argv[2]);
    Form form = {0};
    read_file(&form, argv[1]);
    int times = argc > 3 ? atoi(argv[3]) : 1;
    for (int i = 0; i < times; i++)
        if (write_form(&form, argv[2])) return 1;
    return 0;
}
