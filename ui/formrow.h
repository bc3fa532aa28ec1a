#pragma once

#include <QString>

class QBoxLayout;
class QLabel;
class QWidget;

namespace confab {

/// What the pages of a form are made of: everything has a name that a screen reader tells.
namespace formrow {

/// A field under its label, whose buddy and accessible name it becomes. `hint`: what there is to know about
/// it, below; may be empty.
void add(QBoxLayout& layout, const QString& label, QWidget& field, const QString& hint = {});
/// Small words of their own, over as many lines as they need.
QLabel* addHint(QBoxLayout& layout, const QString& words);
/// What a dialog is about, in large letters.
void addTitle(QBoxLayout& layout, const QString& title);
/// The same with what there is to know about it below; gives the latter.
QLabel* addHeading(QBoxLayout& layout, const QString& title, const QString& words);
/// Margins and spacing of a dialog that has a heading.
void arrangeDialog(QBoxLayout& layout);
/// Margins and spacing of a page.
void arrange(QBoxLayout& layout);

} // namespace formrow

} // namespace confab
