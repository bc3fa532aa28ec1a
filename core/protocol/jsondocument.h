#pragma once

#include "core/expected.h"
#include "core/protocol/errors.h"

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace confab::json {

/// Objects and arrays inside one another.
inline constexpr int MaxDepth = 64;

/// Where a value, or a member's name, stands in the text. Behind it follow those inside it, in their order.
struct Node
{
    quint32 begin;
    quint32 size;
    quint32 span; ///< how many nodes it is, with those inside it
};

/// One value of a Document, or none. Cheap to copy; good for as long as the document and its text are.
class Value
{
public:
    Value() = default;
    Value(const char* text, const Node* node) : m_text(text), m_node(node) {}

    [[nodiscard]] bool exists() const { return m_node != nullptr; }
    [[nodiscard]] bool isNull() const { return first() == 'n'; }
    [[nodiscard]] bool isBool() const { return first() == 't' || first() == 'f'; }
    [[nodiscard]] bool isTrue() const { return first() == 't'; }
    [[nodiscard]] bool isString() const { return first() == '"'; }
    [[nodiscard]] bool isArray() const { return first() == '['; }
    [[nodiscard]] bool isObject() const { return first() == '{'; }

    /// The bytes as they were written, without white space around them.
    [[nodiscard]] QByteArrayView text() const;
    /// What is no string is an empty one. A lone surrogate that came as an escape stays one.
    [[nodiscard]] QString string() const;
    /// A number that is integral, however it was written, and within [least, most].
    [[nodiscard]] std::optional<qint64> integer(qint64 least, qint64 most) const;

    /// Of an object. Where a name occurs several times the last one counts.
    [[nodiscard]] Value member(QLatin1StringView name) const;
    /// The names and values of an object, as they stand there.
    [[nodiscard]] std::vector<std::pair<Value, Value>> members() const;
    /// Of an array; what is none has none.
    [[nodiscard]] std::vector<Value> elements() const;

private:
    [[nodiscard]] char first() const { return m_node ? m_text[m_node->begin] : '\0'; }
    [[nodiscard]] bool means(QLatin1StringView name) const;

    const char* m_text = nullptr;
    const Node* m_node = nullptr;
};

/// A JSON text that has been walked over once: it is sound, and each value in it is made when it is asked
/// for. Stricter than QJsonDocument, which lets through raw control characters, unknown escapes, numbers like
/// `1.`, and a byte order mark: what we pass on verbatim must not break another's parser.
class Document
{
public:
    /// `text` must outlive the document. Refused with ParseError.
    [[nodiscard]] static Expected<Document, Refusal> parse(QByteArrayView text);
    /// The same; what is JSON, but no object, is refused with InvalidRequest.
    [[nodiscard]] static Expected<Document, Refusal> parseObject(QByteArrayView text);

    [[nodiscard]] Value root() const { return {m_text, m_nodes.data()}; }

private:
    const char* m_text = nullptr;
    std::vector<Node> m_nodes;
};

} // namespace confab::json
