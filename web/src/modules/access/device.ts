const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/wxwork/, '企业微信'],
  [/DingTalk/, '钉钉'],
  [/Edg\//, 'Edge'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** What a browser calls itself, in words somebody recognises their own device by. */
export function deviceName(agent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1]
  return [find(systems), find(browsers)].filter(Boolean).join(' · ') || '未知设备'
}

export function isPhone(agent: string): boolean {
  return /Mobile|Android|iPhone|HarmonyOS/.test(agent)
}
