#include "ui/spelldictionary.h"

#include <QFile>

#ifdef CONFAB_HUNSPELL
#include <hunspell.hxx>
#include <iconv.h>

#include <optional>
#include <string>
#endif

namespace confab {

#ifdef CONFAB_HUNSPELL

namespace {

/// Dictionaries are written in the most various encodings, more than Qt knows.
class Encoding
{
public:
    Encoding(const char* to, const char* from) : m_state(iconv_open(to, from)) {}
    ~Encoding()
    {
        if (isGood())
            iconv_close(m_state);
    }
    Encoding(const Encoding&) = delete;
    Encoding& operator=(const Encoding&) = delete;

    [[nodiscard]] bool isGood() const { return m_state != reinterpret_cast<iconv_t>(-1); }
    /// Nothing where a letter does not exist there.
    [[nodiscard]] std::optional<std::string> convert(std::string text)
    {
        std::string result(text.size() * 4 + 4, char());
        char* in = text.data();
        std::size_t left = text.size();
        char* out = result.data();
        std::size_t room = result.size();
        iconv(m_state, nullptr, nullptr, nullptr, nullptr);
        if (iconv(m_state, &in, &left, &out, &room) != 0)
            return std::nullopt;
        result.resize(result.size() - room);
        return result;
    }

private:
    iconv_t m_state;
};

std::string nameOf(const std::string& encoding)
{
    const std::string Microsoft = "microsoft-cp";
    return encoding.starts_with(Microsoft) ? "CP" + encoding.substr(Microsoft.size()) : encoding;
}

} // namespace

class SpellDictionary::Private
{
public:
    Private(const std::string& aff, const std::string& dic)
        : words(aff.c_str(), dic.c_str()),
          in(nameOf(words.get_dict_encoding()).c_str(), "UTF-8"),
          out("UTF-8", nameOf(words.get_dict_encoding()).c_str())
    {}

    Hunspell words;
    Encoding in;
    Encoding out;
};

bool SpellDictionary::isSupported()
{
    return true;
}

std::unique_ptr<SpellDictionary> SpellDictionary::open(const QString& affFile)
{
    const QString dicFile = affFile.chopped(4) + QStringLiteral(".dic");
    if (!affFile.endsWith(QStringLiteral(".aff")) || !QFile::exists(affFile) || !QFile::exists(dicFile))
        return nullptr;
    auto inside = std::make_unique<Private>(QFile::encodeName(affFile).toStdString(),
                                            QFile::encodeName(dicFile).toStdString());
    if (!inside->in.isGood() || !inside->out.isGood())
        return nullptr;
    return std::unique_ptr<SpellDictionary>(new SpellDictionary(std::move(inside)));
}

bool SpellDictionary::has(const QString& word)
{
    const auto bytes = d->in.convert(word.toStdString());
    return bytes && d->words.spell(*bytes);
}

QStringList SpellDictionary::suggestions(const QString& word)
{
    QStringList found;
    const auto bytes = d->in.convert(word.toStdString());
    if (!bytes)
        return found;
    for (const std::string& suggestion : d->words.suggest(*bytes)) {
        if (const auto text = d->out.convert(suggestion))
            found.append(QString::fromStdString(*text));
    }
    return found;
}

#else

class SpellDictionary::Private
{};

bool SpellDictionary::isSupported()
{
    return false;
}

std::unique_ptr<SpellDictionary> SpellDictionary::open(const QString& /*affFile*/)
{
    return nullptr;
}

bool SpellDictionary::has(const QString& /*word*/)
{
    return true;
}

QStringList SpellDictionary::suggestions(const QString& /*word*/)
{
    return {};
}

#endif

SpellDictionary::SpellDictionary(std::unique_ptr<Private> inside) : d(std::move(inside)) {}

SpellDictionary::~SpellDictionary() = default;

} // namespace confab
