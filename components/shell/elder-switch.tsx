import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ELDER_COOKIE } from "@/lib/front/cookies";

/** Elder mode on and off, without any script. `back` is where to return; without it the server asks the referrer. */
export async function ElderSwitch({ back }: { back?: string }): Promise<ReactNode> {
  const [t, jar] = await Promise.all([getTranslations("shell"), cookies()]);
  const on = jar.has(ELDER_COOKIE);
  return (
    <form action="/api/elder" method="post" className="flex">
      {back && <input type="hidden" name="back" value={back} />}
      <button
        type="submit"
        name="elder"
        value={on ? "0" : "1"}
        title={t(on ? "toStandardHint" : "toElderHint")}
        className="inline-flex min-h-target items-center gap-2 rounded-full border border-edge px-3.5 font-medium whitespace-nowrap text-ink hover:border-teal hover:bg-teal-soft"
      >
        <svg viewBox="0 0 20 20" className="hidden size-5 shrink-0 sm:block" aria-hidden="true">
          <path
            d="M2.5 16 7 5l4.5 11M4.1 12.3h5.8M12.8 16l2.6-6.5L18 16M13.7 13.8h3.4"
            className="fill-none stroke-current"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {t(on ? "toStandard" : "toElder")}
      </button>
    </form>
  );
}
