#pragma once

#include <QtGlobal>

namespace confab {

/// Where and why a text stops being JSON. Sentences for people are made in ui.
struct JsonFault
{
    enum class Kind {
        Nothing,       ///< there is no value at all
        NotAValue,     ///< a character that begins no value
        Word,          ///< a word that is none of JSON's: perhaps a text without its quotes
        Number,        ///< no number as JSON writes them
        OpenText,      ///< a text that is never closed; the offset is that of its opening quote
        ControlInText, ///< a raw line break, tab or other control character inside a text
        Escape,        ///< a backslash that begins no escape
        Name,          ///< in an object, something other than a name in quotes
        Colon,         ///< no colon after a name
        Separator,     ///< neither a comma nor the closing bracket after an element
        Unclosed,      ///< it ends inside an object or array; the offset is that of its bracket
        Rest,          ///< something comes after the value
        TooDeep,       ///< more objects and arrays inside one another than are taken
        Unreadable,    ///< JSON's grammar, but not to be read: a number beyond all bounds
    };

    Kind kind = Kind::Nothing;
    /// From the start of the text, in the units that it is made of: bytes, or UTF-16 units of a QString.
    qsizetype offset = 0;

    bool operator==(const JsonFault&) const = default;
};

} // namespace confab
