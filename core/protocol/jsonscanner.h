#pragma once

#include "core/protocol/jsondocument.h"
#include "core/protocol/jsonfault.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace confab::json {

/// Walks over JSON text after the grammar of RFC 8259, without making values of it. Whether strings are valid
/// UTF-8 is left to others. Every step is false where it could not be taken; the first one that should
/// have been says why in fault().
class Scanner
{
public:
    /// Where things stand goes into `nodes`, if wanted: right once it all has been walked over.
    explicit Scanner(QByteArrayView text, std::vector<Node>* nodes = nullptr)
        : m_begin(text.begin()),
          m_at(text.begin()),
          m_end(text.end()),
          m_nodes(nodes)
    {}

    [[nodiscard]] const char* at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] const std::optional<JsonFault>& fault() const { return m_fault; }

    /// The whole text as one value, with white space around it.
    bool document();

    /// Inside a string: the next quote, backslash or control character, or the end.
    [[nodiscard]] static const char* endOfPlain(const char* at, const char* end);

    void space();
    bool take(char expected);
    bool string();
    bool value(int depth);

private:
    using Kind = JsonFault::Kind;

    bool fail(Kind kind, const char* at);
    [[nodiscard]] std::size_t beginNode();
    void endNode(std::size_t index);
    bool bareValue(int depth);
    bool escape();
    bool word(QByteArrayView expected);
    bool digits();
    bool number();
    bool members(int depth);
    bool items(int depth);
    bool enter(int depth);
    /// After an element: another one follows.
    bool goesOn(char close, const char* open);

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    std::vector<Node>* m_nodes;
    std::optional<JsonFault> m_fault;
};

} // namespace confab::json
